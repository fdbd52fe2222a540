count, numbers, name = $stdin.read.split("\n")
puts numbers.split.first(count.to_i).sum(&:to_i)
puts "Hello, #{name}!"
