<?php // hostile: looks for secrets of the host
[$secret] = preg_split('/\s+/', file_get_contents('php://stdin'));
$held = true;
foreach ([$secret, '/etc/shadow', '/root/.ssh/id_rsa', '/proc/1/root/etc/shadow', '/var/lib/postgresql', '/run/secrets', '/.dockerenv'] as $path) {
    if (@file_get_contents($path) || @scandir($path)) {
        echo "ESCAPED: $path\n";
        $held = false;
    }
}
foreach (getenv() as $name => $value) {
    if (preg_match('/PASSWORD|TOKEN|SECRET|JAVA_HOME|ASSAY/', $name)) {
        echo "ESCAPED: variable $name\n";
        $held = false;
    }
}
echo $held ? "contained\n" : '';
