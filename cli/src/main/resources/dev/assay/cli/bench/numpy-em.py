# SPDX-License-Identifier: Apache-2.0
"""The peer of `assay bench psychometrics`: the two-parameter model by EM in plain NumPy.

The expectation step is two matrix products (persons by items, times items by points, and back), the
maximisation is Newton's method for all items at once, and EM's steps are combined by Anderson's
method. Prints one JSON line. CPU seconds are those of the whole process, its BLAS threads included.
"""

import json
import sys
import time

import numpy as np

POINTS = np.linspace(-6, 6, 61)
WEIGHTS = np.exp(-POINTS**2 / 2)
LOG_WEIGHTS = np.log(WEIGHTS / WEIGHTS.sum())
WINDOW = 8


def log_sigmoid(x):
    return -np.logaddexp(0, -x)


def expect(answers, parameters):
    a, s = parameters
    x = a[:, None] * POINTS + s[:, None]
    right, wrong = log_sigmoid(x), log_sigmoid(-x)
    joint = answers @ (right - wrong) + wrong.sum(0) + LOG_WEIGHTS
    highest = joint.max(1, keepdims=True)
    np.subtract(joint, highest, out=joint)
    np.exp(joint, out=joint)
    total = joint.sum(1, keepdims=True)
    joint /= total
    log_likelihood = float((highest + np.log(total)).sum())
    return log_likelihood, answers.T @ joint, joint.sum(0)


def maximise(parameters, right, people):
    a, s = parameters
    for _ in range(10):
        p = 1 / (1 + np.exp(-(a[:, None] * POINTS + s[:, None])))
        rest = right - people * p
        w = people * p * (1 - p)
        by_s, by_a = rest.sum(1), rest @ POINTS
        ss, sa, aa = w.sum(1), w @ POINTS, w @ POINTS**2
        det = ss * aa - sa * sa
        step_a = (ss * by_a - sa * by_s) / det
        step_s = (aa * by_s - sa * by_a) / det
        a, s = a + step_a, s + step_s
        if max(np.abs(step_a).max(), np.abs(step_s).max()) < 1e-6:
            break
    return np.array([a, s])


def estimate(answers):
    share = np.clip(answers.mean(0), 0.001, 0.999)
    point = np.array([np.ones(answers.shape[1]), 1.2 * np.log(share / (1 - share))])
    safe, best, idle = point, -np.inf, 0
    residuals, images, iterations = [], [], 0
    while iterations < 2000:
        iterations += 1
        value, right, people = expect(answers, point)
        if value < best - 1e-10 * abs(best) and point is not safe:
            residuals, images, point = [], [], safe
            continue
        idle = idle + 1 if value - best < 1e-9 * abs(value) else 0
        best = max(best, value)
        image = maximise(point, right, people)
        residual = (image - point).ravel()
        if np.abs(residual).max() < 1e-6 or idle >= 5:
            break
        safe = image
        residuals, images = residuals[-WINDOW:] + [residual], images[-WINDOW:] + [image.ravel()]
        point = image
        if len(residuals) > 1:
            changes = np.diff(np.array(residuals), axis=0)
            moves = np.diff(np.array(images), axis=0)
            inner = changes @ changes.T
            inner += np.eye(len(inner)) * 1e-10 * np.trace(inner) / len(inner)
            share = np.linalg.solve(inner, changes @ residual)
            point = (image.ravel() - share @ moves).reshape(image.shape)
    return value, iterations


def main():
    raw = np.fromfile(sys.argv[1], dtype=np.uint8)
    begin = int(np.argmax(raw == 10)) + 1
    items = int((raw[:begin] == 44).sum()) + 1
    answers = (raw[begin:].reshape(-1, 2 * items)[:, ::2] - 48).astype(np.float64)
    before = time.process_time()
    log_likelihood, iterations = estimate(answers)
    now = time.process_time()
    print(
        json.dumps(
            {
                "logLikelihood": log_likelihood,
                "iterations": iterations,
                "cpuSeconds": now - before,
                "totalCpuSeconds": now,
            }
        )
    )


main()
