"""Makes the inputs from a seed: ./assay bank cases content/code/lease-fencing"""
import json
import random

RNG = random.Random(int(input()))


def case(name, seconds, calls):
    print(json.dumps({"case": name, "input": [["Leases", seconds], *calls]}))


def traffic(count, jobs, calls, step):
    """Random calls that know which tokens were given out, by keeping leases of ten seconds."""
    now, made, ends, issued = 0, [], {}, {}
    for _ in range(count):
        now += RNG.randint(0, step)
        job, call = f"job{RNG.randrange(jobs)}", RNG.choice(calls)
        last = issued.get(job, 0)
        if call == "acquire" or last == 0:
            made.append(["acquire", job, now])
            if now >= ends.get(job, 0):
                issued[job], ends[job] = last + 1, now + 10
            continue
        token = last if RNG.random() < 0.6 else RNG.randint(1, last)
        if call == "save":
            made.append(["save", job, token])
            continue
        made.append([call, job, token, now])
        if token == last and now < ends[job]:
            ends[job] = now + 10 if call == "renew" else now
    return made


case("sample/1", 10, [["acquire", "a", 0], ["acquire", "a", 9], ["acquire", "a", 10], ["save", "a", 2],
                      ["save", "a", 1], ["renew", "a", 1, 12], ["renew", "a", 2, 12], ["release", "a", 2, 15],
                      ["acquire", "a", 15]])
case("secret/01-leases/1-runs-out", 5, [["acquire", "x", 100], ["acquire", "x", 104], ["acquire", "x", 105],
                                        ["acquire", "x", 109], ["acquire", "x", 110], ["acquire", "x", 400]])
case("secret/01-leases/2-two-jobs", 5, [["acquire", "x", 0], ["acquire", "y", 1], ["acquire", "x", 5],
                                        ["acquire", "y", 5], ["acquire", "y", 6]])
case("secret/01-leases/3-random", 10, traffic(60, 2, ["acquire"], 6))
case("secret/02-renewal/1-in-time", 5, [["acquire", "x", 0], ["renew", "x", 1, 4], ["acquire", "x", 8],
                                        ["renew", "x", 1, 8], ["acquire", "x", 12], ["acquire", "x", 13]])
case("secret/02-renewal/2-too-late", 5, [["acquire", "x", 0], ["renew", "x", 1, 5], ["acquire", "x", 5],
                                         ["renew", "x", 1, 6], ["renew", "x", 2, 6]])
case("secret/02-renewal/3-release-of-another", 5, [["acquire", "x", 0], ["acquire", "x", 5], ["release", "x", 1, 6],
                                                   ["acquire", "x", 7], ["release", "x", 2, 7],
                                                   ["release", "x", 2, 7], ["acquire", "x", 7]])
case("secret/02-renewal/4-nothing-there", 5, [["renew", "x", 1, 0], ["release", "x", 1, 0], ["acquire", "x", 0]])
case("secret/02-renewal/5-random", 10, traffic(150, 2, ["acquire", "renew", "renew", "release"], 5))
case("secret/03-fencing/1-late-but-alone", 5, [["acquire", "x", 0], ["save", "x", 1], ["acquire", "x", 9],
                                               ["save", "x", 1], ["save", "x", 2], ["save", "x", 1],
                                               ["save", "x", 2]])
case("secret/03-fencing/2-after-release", 5, [["acquire", "x", 0], ["release", "x", 1, 1], ["save", "x", 1],
                                              ["acquire", "x", 2], ["save", "x", 2], ["save", "x", 1]])
case("secret/03-fencing/3-skipped", 1, [["acquire", "x", 0], ["acquire", "x", 1], ["acquire", "x", 2],
                                        ["save", "x", 2], ["save", "x", 1], ["save", "x", 3], ["save", "x", 2]])
case("secret/03-fencing/4-random", 10, traffic(200, 2, ["acquire", "save", "save"], 6))
case("secret/04-jobs/1", 10, traffic(8_000, 300, ["acquire", "renew", "release", "save"], 1))
