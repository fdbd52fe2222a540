# hostile: another root directory, and the way up out of it
mkdir '/work/jail';
print "ESCAPED: chroot\n" if chroot('/work/jail');
chdir('..') for 1 .. 100;
opendir(my $root, '.') or die;
print "ESCAPED: above the root\n" if grep { $_ eq 'root' || $_ eq 'home' || $_ eq 'boot' } readdir($root);
print "contained\n";
