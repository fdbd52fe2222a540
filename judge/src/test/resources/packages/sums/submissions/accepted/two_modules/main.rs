mod adder;

use std::io::Read;

fn main() {
    let mut input = String::new();
    std::io::stdin().read_to_string(&mut input).unwrap();
    let lines: Vec<&str> = input.lines().collect();
    println!("{}\nHello, {}!", adder::sum(lines[1]), lines[2]);
}
