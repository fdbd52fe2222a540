# hostile: endless output; ends: OUTPUT_LIMIT; with: output=100000; quick
yes
