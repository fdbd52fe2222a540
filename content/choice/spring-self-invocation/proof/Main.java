import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;

/** A proxy that opens a transaction around importRow, as Spring's interceptor does, in plain Java. */
class Main {
    static final List<String> seen = new ArrayList<>();

    interface Import {
        void importFile(int rows);

        void importRow(int row);
    }

    static final class OrderImport implements Import {
        public void importFile(int rows) {
            for (int row = 0; row < rows; row++) {
                importRow(row);
            }
        }

        public void importRow(int row) {
            seen.add("insert order");
            seen.add("insert ledger");
        }
    }

    public static void main(String[] args) {
        Import target = new OrderImport();
        Import bean = (Import) Proxy.newProxyInstance(Main.class.getClassLoader(), new Class<?>[] {Import.class},
            (proxy, method, arguments) -> {
                boolean transactional = method.getName().equals("importRow");
                if (transactional) seen.add("begin");
                Object result = method.invoke(target, arguments);
                if (transactional) seen.add("commit");
                return result;
            });
        bean.importRow(1);
        System.out.println("from outside: " + seen);
        seen.clear();
        bean.importFile(1);
        System.out.println("from inside: " + seen);
    }
}
