#!/usr/bin/python3
"""Independent known answers for the evaluation of scores against labels, with scikit-learn and numpy:

    make_evaluation.py > labelled.csv      (what it prints on standard error stands in evaluation_test.cpp)

60 made-up scores with ties, 20 of them positive."""
import sys

import numpy as np
from sklearn.metrics import average_precision_score, precision_recall_curve, roc_auc_score, roc_curve

random = np.random.default_rng(11)
labels = np.array([1] * 20 + [0] * 40)
scores = np.round(random.normal(400 + 120 * labels, 150) / 20) * 20

positive, negative = scores[labels == 1], scores[labels == 0]
wins = (positive[:, None] > negative[None, :]) + 0.5 * (positive[:, None] == negative[None, :])
deviation = np.sqrt(wins.mean(axis=1).var(ddof=1) / len(positive) + wins.mean(axis=0).var(ddof=1) / len(negative))
area = roc_auc_score(labels, scores)
print("auc", repr(area), repr(area - 1.959963984540054 * deviation), repr(area + 1.959963984540054 * deviation),
      file=sys.stderr)
print("average precision", repr(average_precision_score(labels, scores)), file=sys.stderr)
drawn = []
for _ in range(20000):
    again = np.concatenate([random.choice(positive, len(positive)), random.choice(negative, len(negative))])
    drawn.append(average_precision_score(labels, again))
print("its interval", np.percentile(drawn, [2.5, 97.5]), file=sys.stderr)
fpr, tpr, thresholds = roc_curve(labels, scores, drop_intermediate=False)
precision, recall, _ = precision_recall_curve(labels, scores)
print("score,label,threshold,fpr,tpr,precision")
for i, (score, label) in enumerate(zip(scores, labels)):
    row = [f"{score:.0f}", str(label)]
    if i + 1 < len(thresholds):
        at = len(precision) - 2 - i
        row += [repr(float(v)) for v in (thresholds[i + 1], fpr[i + 1], tpr[i + 1])]
        row += [repr(float(precision[at]))] if at >= 0 else [""]
    else:
        row += [""] * 4
    print(",".join(row))
