# waits for the first word
input()
