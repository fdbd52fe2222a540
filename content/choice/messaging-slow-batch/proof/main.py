interval = 300
for records in (500, 100):
    print(f"{records} records: {records} s, {'in time' if records < interval else 'leaves the group'}")
