# hostile: an archive that unpacks to gigabytes; ends: MEMORY_LIMIT EXITED; with: memory=64 disk=16 cpu=20 wall=40
import io, zipfile

packed = io.BytesIO()
with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
    with archive.open("big", "w", force_zip64=True) as entry:
        for _ in range(256):
            entry.write(bytes(1 << 20))
try:
    zipfile.ZipFile(packed).extractall("/work")
    print("ESCAPED: unpacked")
except OSError:
    print("contained")
