import sys, table
print(table.read() + int(sys.argv[1]))
