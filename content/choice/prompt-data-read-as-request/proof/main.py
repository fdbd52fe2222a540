from types import SimpleNamespace

ticket = SimpleNamespace(
    text="My invoice 5521 shows the old address. Please write me a short confirmation in Polish that you will correct it."
)
prompt = "Summarise this ticket for our staff in one sentence. " + ticket.text

print(prompt)
