# hostile: names that change while they are read; with: cpu=3 wall=20; exports
echo real >one
(while :; do mv one two; ln -s /etc/passwd one; rm one; mv two one; done) 2>/dev/null &
sleep 0.1
echo contained
