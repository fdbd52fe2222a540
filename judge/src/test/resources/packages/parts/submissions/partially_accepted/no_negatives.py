import sys, table
print(table.read() + abs(int(sys.argv[1])))
