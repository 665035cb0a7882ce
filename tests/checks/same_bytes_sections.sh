# The runs of same_bytes.sh, which sources this file. Each section is a function section_NAME of its own, runs in a new
# folder, makes its inputs in in/ (these are not compared) and leaves the files that are.
# shellcheck shell=bash
# shellcheck disable=SC2154  # program, threads, project: set by same_bytes.sh

# shellcheck disable=SC2034  # read by same_bytes.sh
all_sections=(segment segment-files choose-k predict convert inspect generate features score fetch public-wallets
    public-transactions)
public=$project/../shared/data
scalings=(minmax zscore log-minmax rank)
explorer=''

# what_is_missing SECTION: the input without which it cannot be run; nothing where all is there.
what_is_missing() {
    local one
    case $1 in
        public-*) [ -d "$public" ] || echo ../shared/data ;;
        fetch)
            for one in "${programs[@]}"; do
                [ -x "$(dirname "$one")/replay_explorer" ] || { echo "replay_explorer beside $one" && return; }
            done ;;
    esac
}

# run NAME COMMAND ARGUMENT...: one run of the program. Its standard output becomes the file NAME where there is any, and
# its exit code a line of exit_codes.
run() {
    local name=$1 command=$2 code=0
    shift 2
    "$program" "$command" --quiet --threads "$threads" "$@" >in/standard_output 2>>messages.log || code=$?
    [ ! -s in/standard_output ] || mv in/standard_output "$name"
    echo "$name $code" >>exit_codes
}

# made FILE ARGUMENT...: an input that the program makes up.
made() {
    local file=in/$1
    shift
    "$program" generate --quiet --threads "$threads" --out "$file" "$@" 2>>messages.log
}

use_sample() {
    cp "$project/resources/sample/wallets.csv" in/sample.csv
}

# The sample as other programs write it: semicolons and decimal commas, UTF-16, CRLF, tabs.
use_dialects() {
    use_sample
    sed 's/,/;/g; s/\./,/g' in/sample.csv >in/semicolons.csv
    iconv -f UTF-8 -t UTF-16 in/sample.csv >in/utf16.csv
    sed 's/$/\r/' in/sample.csv >in/crlf.csv
    tr , '\t' <in/sample.csv >in/tabs.csv
}

section_segment() {
    local scale
    use_sample
    made flawed.csv --wallets 3000 --seed 5 --flaws
    for scale in "${scalings[@]}"; do
        run "$scale.csv" segment --wallets in/sample.csv --scale "$scale" --k 4 --out "$scale.csv" --manifest \
            --model "$scale.wlm.json" --report "$scale-report.json" --map "$scale-map.csv" \
            --profile "$scale-profile.json"
        run "flawed-$scale.csv" segment --wallets in/flawed.csv --scale "$scale" --missing median --seed 7 \
            --report "flawed-$scale-report.json" --model "flawed-$scale.wlm.json"
    done
    run random.csv segment --wallets in/flawed.csv --init random --n-init 3 --max-iter 20 --tol 0.01 --k 6
    run charts.csv segment --wallets in/sample.csv --k 3 --charts charts
    run no-file segment --wallets in/absent.csv
    run no-cluster segment --wallets in/sample.csv --k 0
}

section_segment_files() {
    local file
    use_dialects
    for file in semicolons utf16 crlf tabs; do
        run "$file.csv" segment --wallets "in/$file.csv" --report "$file-report.json"
    done
    run stdin.csv segment --wallets - --features balance,tx_count <in/sample.csv
    run dialect.csv segment --wallets in/semicolons.csv --separator ';' --decimal , --encoding utf-8
    run one.csv segment --wallets in/sample.csv --k 1 --report one-report.json --model one.wlm.json
    gzip -nc in/sample.csv >in/sample.csv.gz
    run gzip.csv segment --wallets in/sample.csv.gz --max-size 10
    for file in wallets.csv wallets.jsonl duckdb_v2.parquet; do
        run "container-$file.csv" segment --wallets "$project/tests/data/containers/$file" --k 2
    done
    run sheet.csv segment --wallets "$project/tests/data/containers/wallets.xlsx" --sheet Wallets --k 2
}

section_choose_k() {
    use_sample
    made small.csv --wallets 400 --seed 3
    made flawed.csv --wallets 800 --seed 9 --flaws
    run one.json choose-k --wallets in/sample.csv --bootstraps 4 --to 6 --out one.json --manifest
    run all.json choose-k --wallets in/small.csv --scale all --bootstraps 5 --charts charts
    run two.json choose-k --wallets in/flawed.csv --scale zscore,rank --bootstraps 0 --from 3 --to 8 --missing median
    run seed.json choose-k --wallets in/small.csv --seed 8 --features balance,tx_count,active_days --n-init 2
}

# set_values MODEL: --set options for each of its features.
set_values() {
    sed -n '/"features": \[/,/\]/s/^ *"\([^"]*\)",\{0,1\}$/\1/p' "$1" |
        awk '{ print "--set"; print $0 "=" NR * 1.75 }'
}

section_predict() {
    local scale settings
    use_sample
    made others.csv --wallets 2500 --seed 21 --flaws
    for scale in "${scalings[@]}"; do
        run fit segment --wallets in/sample.csv --scale "$scale" --k 5 --model "in/$scale.wlm.json" --out in/fit.csv
        run "$scale.csv" predict --model "in/$scale.wlm.json" --wallets in/others.csv --drift "$scale-drift.json" \
            --out "$scale.csv" --manifest
        mapfile -t settings < <(set_values "in/$scale.wlm.json")
        run "$scale-one.csv" predict --model "in/$scale.wlm.json" "${settings[@]}"
    done
    run names convert --model in/minmax.wlm.json --name 0=Whales --name '3=Long, quiet' --out in/named.wlm.json
    run named.csv predict --model in/named.wlm.json --wallets in/sample.csv
    run named-one.csv predict --model in/named.wlm.json "${settings[@]}" --set wallet=0x1
}

# Of a model in in/NAME.wlm.json all that can be written.
convert_all() {
    local kind
    for kind in onnx sql py wlm.json; do
        run "$1-$kind" convert --model "in/$1.wlm.json" --out "$1.$kind"
    done
}

section_convert() {
    local scale pickles=$project/tests/data/model kind protocol
    head -n 400 "$project/resources/sample/wallets.csv" >in/sample.csv
    for scale in "${scalings[@]}"; do
        run fit segment --wallets in/sample.csv --scale "$scale" --k 4 --model "in/$scale.wlm.json" --out in/fit.csv
        convert_all "$scale"
    done
    run decorated convert --model in/rank.wlm.json --name 1=Whales --color '1=#0066cc' --out decorated.wlm.json --manifest
    run table convert --model in/zscore.wlm.json --table ledger --out table.sql
    cp "$pickles"/*.pkl in/
    for kind in minmax standard; do
        for protocol in joblib protocol2 protocol4 protocol5; do
            run "$kind-$protocol" convert --model "in/${kind}_kmeans_$protocol.pkl" \
                --scaler "in/${kind}_scaler_$protocol.pkl" --columns in/columns.pkl --out "$kind-$protocol.wlm.json"
        done
    done
    run columns convert --model in/minmax_kmeans_joblib.pkl --scaler none --columns a,b,c --out columns.wlm.json
    for kind in centred folded; do
        run "$kind" convert --model "in/${kind}_kmeans_joblib.pkl" --scaler "in/${kind}_scaler_joblib.pkl" \
            --columns a,b,c --out "$kind.wlm.json"
    done
    run no-ending convert --model in/rank.wlm.json --out model.txt
}

section_inspect() {
    use_dialects
    made flawed.csv --wallets 4000 --seed 13 --flaws
    made clean.csv --wallets 1500 --seed 17
    run sample.json inspect --wallets in/sample.csv --out sample.json --manifest
    run sample.txt inspect --wallets in/sample.csv --text
    run flawed.json inspect --wallets in/flawed.csv
    run flawed.txt inspect --wallets in/flawed.csv --text
    run clean.json inspect --wallets in/clean.csv --features balance,tx_count,borrow_count
    run semicolons.json inspect --wallets in/semicolons.csv
    run utf16.json inspect --wallets in/utf16.csv --encoding utf-16
}

section_generate() {
    run wallets generate --wallets 2000 --seed 1 --out wallets.csv --manifest
    run flawed.csv generate --wallets 2000 --seed 1 --flaws
    run default.csv generate --wallets 100
    run transactions generate --transactions 5000 --seed 2 --out transactions.csv --manifest
    run other.csv generate --transactions 700
    run neither generate
}

# Transactions of three files, some of their wallets, and one wallet that has none.
use_transactions() {
    made a.csv --transactions 4000 --seed 31
    made b.csv --transactions 1500 --seed 32
    cp "$project/tests/data/features/transactions.csv" in/c.csv
    "$program" features --quiet --transactions in/a.csv --scope all --out in/rows.csv 2>>messages.log || [ $? -eq 1 ]
    { sed -n '1s/,.*//p; 2,20s/,.*//p' in/rows.csv && echo 0x00000000000000000000000000000000000000aa; } >in/wallets.csv
}

section_features() {
    local scope tags
    use_transactions
    for scope in compound all; do
        for tags in registry file; do
            run "$scope-$tags.csv" features --transactions in/a.csv --transactions in/c.csv --scope "$scope" \
                --protocol-tags "$tags"
        done
    done
    run pattern.csv features --transactions 'in/[abc].csv' --scope all --out pattern.csv --manifest
    run some.csv features --transactions in/a.csv --wallets in/wallets.csv --scope all
    run stdin.csv features --transactions - <in/c.csv
    run chain.csv features --transactions in/c.csv --chain 137 --scope all
}

section_score() {
    local profile wallet all=(--transactions in/a.csv --transactions in/b.csv --scope all)
    use_transactions
    for profile in standard classic; do
        run "$profile.csv" score "${all[@]}" --profile "$profile" --explain "$profile-explain.json" \
            --stability 3 --save-profile "$profile.json" --save-reference "$profile-reference.json" \
            --out "$profile.csv" --manifest
        run "$profile-drift.csv" score --transactions in/c.csv --scope all --profile "$profile" \
            --reference "$profile-reference.json" --drift "$profile-drift.json"
    done
    run compound.csv score --transactions 'in/[abc].csv' --protocol-tags file
    sed 's/"points": 150,/"points": 90,/' standard.json >in/own.json
    run own.csv score "${all[@]}" --profile in/own.json
    run some.csv score "${all[@]}" --wallets in/wallets.csv
    awk -F, 'NR == 1 { print "wallet,label" } NR > 1 { print $1 "," (NR % 3 == 0) }' in/rows.csv >in/labels.csv
    run labelled.csv score "${all[@]}" --labels in/labels.csv --evaluation evaluation.json
    run compared.csv score "${all[@]}" --compare classic --changes changes.csv
    wallet=$(grep -m 1 ,scored, standard.csv | cut -d, -f1)
    run smallest.csv score "${all[@]}" --what-if "$wallet"
    run tried.csv score "${all[@]}" --what-if "$wallet" --set error_rate=1 --set burst_share=0.5
}

# start_explorer OPTION...: leaves its process in explorer and its address in provider.
start_explorer() {
    local line
    exec {explorer_says}< <(exec "$(dirname "$program")/replay_explorer" --wallet-list in/wallets.csv --rate 0 "$@" 2>>messages.log)
    explorer=$!
    IFS= read -r line <&"$explorer_says"
    provider=${line##* at }
}

stop_explorer() {
    [ -n "$explorer" ] || return 0
    kill "$explorer" 2>/dev/null || true
    exec {explorer_says}<&-
    explorer=''
}

# fetch NAME ARGUMENT...: from the explorer that runs.
fetch() {
    local name=$1
    shift
    run "$name" fetch --wallets in/wallets.csv --provider "$provider" --rate 0 --out "$name.csv" "$@"
}

section_fetch() {
    local borrower=0xb4dffd01628bfe7847222aa4b2092712dfe65bef taker=0x00000000000000000000000000000000000000ee
    local ceth=0x4ddc2d193948926d02f9b1fe9e1daa0718270ed5 comet=0xc3d688b66703497daa19211eedff47f25384cdc3
    trap stop_explorer EXIT
    start_explorer --made 4000 --wallets 8 --seed 6
    fetch whole --manifest --store in/store.sqlite
    fetch again --store in/store.sqlite
    fetch part --from-block 1000 --to-block 12000000
    run scores.csv score --transactions whole.csv --scope all --explain explain.json
    stop_explorer
    cp "$project/tests/data/features/transactions.csv" in/rows.csv
    {
        echo kind,wallet,contract,block,timeStamp,hash,from,to
        echo "transfer,$borrower,$ceth,11900000,1612200000,0xd1,$borrower,$taker"
        echo "absorb,$borrower,$comet,15500000,1662000000,0xd2,$taker,$borrower"
    } >in/events.csv
    start_explorer --histories in/rows.csv --rows-cap 50 --events in/events.csv
    fetch rows --liquidations liquidations.csv --manifest
    run features.csv features --transactions rows.csv
    stop_explorer
}

section_public_wallets() {
    local scale
    cp "$public"/segmentation/* in/
    chmod u+w in/*
    for scale in "${scalings[@]}"; do
        run "polygon-$scale.csv" segment --wallets in/polygon_wallets_3497.csv --scale "$scale" --k 4 \
            --report "polygon-$scale-report.json" --model "polygon-$scale.wlm.json"
        run "compound-$scale.csv" segment --wallets in/compound_wallets_103.csv --scale "$scale" \
            --report "compound-$scale-report.json" --map "compound-$scale-map.csv" \
            --profile "compound-$scale-profile.json"
    done
    run choose-k.json choose-k --wallets in/compound_wallets_103.csv --scale all --bootstraps 5 --charts charts
    run polygon.json inspect --wallets in/polygon_wallets_3497.csv
    run compound.json inspect --wallets in/compound_wallets_103.csv
    run imported convert --model in/kmeans_model.pkl --scaler in/scaler.pkl --out imported.wlm.json --manifest
    run with-columns convert --model in/kmeans_model.pkl --scaler in/scaler.pkl --columns in/features.pkl \
        --out with-columns.wlm.json
    cp imported.wlm.json in/model.wlm.json
    convert_all model
    run labels.csv predict --model imported.wlm.json --wallets in/polygon_wallets_3497.csv --drift drift.json
}

section_public_transactions() {
    local profile
    cp "$public"/risk/* "$public"/txlist/* in/
    chmod u+w in/*
    run txlist.csv features --transactions 'in/0x*.csv' --scope all --out txlist.csv --manifest
    run owner.csv features --transactions in/0x67b9faf9b5519f8359d717a51fb4b8f5d3c37064.csv --scope all \
        --owner 0x67b9faf9b5519f8359d717a51fb4b8f5d3c37064
    run compound-277.csv features --transactions in/compound_transactions_277.csv --protocol-tags file
    run compound-510.csv features --transactions in/compound_transactions_510.csv
    for profile in standard classic; do
        run "$profile-277.csv" score --transactions in/compound_transactions_277.csv --wallets in/wallets_103.csv \
            --profile "$profile" --explain "$profile-277-explain.json" --stability 5 \
            --save-reference "$profile-277-reference.json"
        run "$profile-txlist.csv" score --transactions 'in/0x*.csv' --scope all --profile "$profile" \
            --explain "$profile-txlist-explain.json"
    done
    run drift.csv score --transactions in/compound_transactions_510.csv --reference standard-277-reference.json \
        --drift drift.json
}
