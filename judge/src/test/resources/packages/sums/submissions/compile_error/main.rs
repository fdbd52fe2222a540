fn main() {
    let total: i32 = "many";
}
