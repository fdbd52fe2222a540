def share(total, people)
  total / people
end
puts share(1, 0)
