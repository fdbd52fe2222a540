# hostile: empty files without end; ends: EXITED MEMORY_LIMIT; with: memory=64 disk=4 cpu=20 wall=40
my $made = 0;
while ($made < 1_000_000) {
  open(my $file, '>', "/work/$made") or last;
  close($file);
  $made++;
}
print $made < 1_000_000 ? "contained\n" : "ESCAPED: a million files\n";
