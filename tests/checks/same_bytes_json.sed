# What same_bytes.sh takes out of JSON files; one member a line, or one line for all (reference populations).
# Times, durations, the program's version.
s/("(program_version|created|fetched_at)": ?)"([^"\\]|\\.)*"/\1""/
s/("seconds": ?)[-+.eE0-9]+/\10/
# Sentences: members called text; reasons, unless they are codes of one word; lists of sentences. Warnings that are
# objects keep their codes and values.
s/("text": ?)"([^"\\]|\\.)*"/\1""/
s/("(liquidations_)?reason": ?)"[^" ]+ ([^"\\]|\\.)*"/\1""/
/"(warnings|remarks)": \[$/,/^ *\],?$/{
    /^ *"([^"\\]|\\.)*",?$/d
}
# Manifests: the number of threads; digests of files with such contents; the port of an explorer on this machine.
/^ *"--threads",$/{
    n
    s/"[0-9]+"/""/
}
/^ *"path": ".*\.(json|sql|py|onnx|png|svg|pdf)",$/{
    n
    s/("sha256": )"[0-9a-f]*"/\1""/
}
s/127\.0\.0\.1:[0-9]+/127.0.0.1/g
