import adder
print(adder.add())
print("Hello, %s!" % input())
