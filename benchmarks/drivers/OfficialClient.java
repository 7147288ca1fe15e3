import org.camunda.bpm.client.ExternalTaskClient;

/** The official Java client: one thread fetches, and handles one task after the other. */
public class OfficialClient {
    public static void main(String[] args) throws Exception {
        ExternalTaskClient client = ExternalTaskClient.create()
            .baseUrl(args[0]).maxTasks(Integer.parseInt(args[1])).asyncResponseTimeout(5000).disableBackoffStrategy().build();
        client.subscribe("benchmark").lockDuration(60000).handler((task, service) -> service.complete(task)).open();
        Thread.currentThread().join();
    }
}
