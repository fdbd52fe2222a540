package hives;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the service. Finished. */
@SpringBootApplication
public class HiveLog {

  public static void main(String[] arguments) {
    SpringApplication application = new SpringApplication(HiveLog.class);
    application.setDefaultProperties(
        Map.of(
            "server.port", System.getenv("PORT"),
            "server.address", "127.0.0.1",
            "server.tomcat.threads.max", "10",
            "spring.main.banner-mode", "off"));
    application.run(arguments);
  }
}
