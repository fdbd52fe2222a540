# always even
print(2)
