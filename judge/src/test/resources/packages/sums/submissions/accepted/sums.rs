use std::io::BufRead;

fn main() {
    let lines: Vec<String> = std::io::stdin().lock().lines().map(|line| line.unwrap()).collect();
    let count: usize = lines[0].trim().parse().unwrap();
    let sum: i64 = lines[1].split(' ').take(count).map(|word| word.parse::<i64>().unwrap()).sum();
    println!("{}", sum);
    println!("Hello, {}!", lines[2]);
}
