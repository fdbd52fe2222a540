def share(
  1
end
