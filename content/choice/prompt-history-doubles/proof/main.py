def input_tokens(turns, rules=800, per_turn=400):
    history, total = 0, 0
    for _ in range(turns):
        history += per_turn
        total += rules + history
    return total


short, long = input_tokens(20), input_tokens(40)
print(f"20 turns {short}, 40 turns {long}, ratio {long / short:.1f}")
