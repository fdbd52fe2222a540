# forgets the argument
import table
print(table.read())
