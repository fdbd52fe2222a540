# hostile: a child that holds the pipes open
fork { Process.setsid; sleep 600 }
puts 'contained'
