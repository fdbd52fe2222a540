instances, limit = 800, 400
print("in a transaction at any moment:", instances * 20 // 400)
for name, connections in (("now, at most", instances * 5), ("one each", instances * 1), ("pooler", 100)):
    print(f"{name}: {connections}, {'accepted' if connections <= limit else 'refused'}")
