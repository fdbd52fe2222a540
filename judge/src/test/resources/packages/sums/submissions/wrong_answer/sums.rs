// forgets the greeting
use std::io::BufRead;

fn main() {
    let lines: Vec<String> = std::io::stdin().lock().lines().map(|line| line.unwrap()).collect();
    println!("{}", lines[1].split(' ').map(|word| word.parse::<i64>().unwrap()).sum::<i64>());
}
