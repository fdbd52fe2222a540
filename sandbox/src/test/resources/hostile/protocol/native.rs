// hostile: calls the kernel without a library between; with: memory=1000 cpu=30 wall=60 processes=80
use std::arch::asm;

#[cfg(target_arch = "x86_64")]
unsafe fn call(number: i64, one: i64, two: i64, three: i64) -> i64 {
    let result: i64;
    asm!("syscall", inlateout("rax") number => result, in("rdi") one, in("rsi") two,
         in("rdx") three, lateout("rcx") _, lateout("r11") _);
    result
}

#[cfg(not(target_arch = "x86_64"))]
unsafe fn call(_: i64, _: i64, _: i64, _: i64) -> i64 {
    -1
}

fn main() {
    let mut held = true;
    for (name, number) in [("ptrace", 101), ("mount", 165), ("unshare", 272), ("setns", 308), ("bpf", 321)] {
        if unsafe { call(number, 0x10000000, 0, 0) } >= 0 {
            println!("ESCAPED: {}", name);
            held = false;
        }
    }
    if held {
        println!("contained");
    }
}
