def window(messages, limit=20):
    """Keep the conversation within the context limit."""
    return messages[-limit:]


def conversation(n):
    roles = ["system"] + ["user" if i % 2 == 0 else "assistant" for i in range(n - 1)]
    return [{"role": role, "content": str(i)} for i, role in enumerate(roles)]


for n in (3, 20, 21):
    history = conversation(n)
    sent = window(history)
    print(f"{n} messages -> {len(sent)} sent, first role {sent[0]['role']}")
print(f"caller's list still has {len(history)}")
