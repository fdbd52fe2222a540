# hostile: talks to the kernel about the network, and to virtual machines' hosts
require 'socket'
held = true
[16, 40, 17, 38, 29].each do |family|
  [1, 2, 3, 5].each do |kind|
    begin
      Socket.new(family, kind, 0)
      puts "ESCAPED: family #{family}"
      held = false
    rescue SystemCallError, ArgumentError
      next
    end
  end
end
puts 'contained' if held
