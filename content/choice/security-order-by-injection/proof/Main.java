import java.util.Map;

class Main {
    public static void main(String[] args) {
        System.out.println(sql(Map.of("sort", "name")));
        System.out.println(sql(Map.of("sort", "(select secret from account limit 1)")));
    }

    static String sql(Map<String, String> parameters) {
        return "select id, name, price from product where shop_id = ? order by " + parameters.get("sort");
    }
}
