import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An engine that does nothing but answer: what is measured against it is the client's work.
 *
 *     java benchmarks/StubEngine.java       # prints its port, ends when its standard input does
 *
 * External tasks are there for whoever asks. The process definition with any key can be started. What is not the
 * engine's stands under /stub:
 *
 *     POST /stub/reset?variables=20&hold=50&most=1&supply=1000
 *         forget all counts. Tasks have that many variables; each poll is held for 50 ms, then gets one task at most;
 *         after 1000 tasks there are no more, and polls are held until their own time is over
 *     GET /stub/counters
 *
 * A thread for each connection: a held poll costs nothing, and Java has no other work here.
 */
public class StubEngine {
    private static final Pattern NUMBER = Pattern.compile("\"(maxTasks|asyncResponseTimeout|begun)\"\\s*:\\s*(?:\\{[^}]*?\"value\"\\s*:\\s*)?(\\d+)");
    private static final Pattern WORD = Pattern.compile("\"(workerId|topicName)\"\\s*:\\s*\"([^\"]*)\"");
    private static final byte[] NO_CONTENT = "HTTP/1.1 204 No Content\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final String STARTED = "{\"links\":[],\"id\":\"5b0e8d43-0001-11f0-8de9-0242ac120002\",\"definitionId\":\"order:1:5b0e8d43\","
        + "\"businessKey\":null,\"caseInstanceId\":null,\"ended\":false,\"suspended\":false,\"tenantId\":null}";

    // all state is guarded by this object
    private final Map<String, Long> locked = new HashMap<>();
    private long connections, requests, fetched, completed, mostLocked;
    private final List<Long> begun = new ArrayList<>(), ended = new ArrayList<>();
    private int hold, most;
    private long supply;
    private String variables;

    private StubEngine() {
        reset("");
    }

    public static void main(String[] args) throws Exception {
        StubEngine engine = new StubEngine();
        ServerSocket server = new ServerSocket(0, 1024, InetAddress.getLoopbackAddress());
        Thread accepting = new Thread(() -> engine.accept(server));
        accepting.setDaemon(true);
        accepting.start();
        System.out.println(server.getLocalPort());
        while (System.in.read() >= 0) { }
    }

    private void accept(ServerSocket server) {
        try {
            while (true) {
                Socket socket = server.accept();
                Thread thread = new Thread(null, () -> serve(socket), "connection", 256 * 1024);
                thread.setDaemon(true);
                thread.start();
            }
        } catch (IOException closed) {
            System.exit(1);
        }
    }

    private void serve(Socket socket) {
        boolean[] counted = {false};
        try (socket) {
            socket.setTcpNoDelay(true);
            InputStream in = new BufferedInputStream(socket.getInputStream(), 64 * 1024);
            OutputStream out = socket.getOutputStream();
            for (String head = head(in); head != null; head = head(in)) {
                String target = head.split(" ", 3)[1];
                if (!counted[0] && !target.startsWith("/stub")) {
                    counted[0] = true;
                    synchronized (this) { connections++; }
                }
                String body = new String(in.readNBytes(length(head)), StandardCharsets.UTF_8);
                out.write(answer(target, body));
            }
        } catch (SocketException gone) {
            // a client that was ended
        } catch (IOException | InterruptedException error) {
            error.printStackTrace();
        }
    }

    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder(512);
        for (int next = in.read(); next >= 0; next = in.read()) {
            head.append((char) next);
            int end = head.length();
            if (next == '\n' && end >= 4 && head.charAt(end - 3) == '\n') {
                return head.toString();
            }
        }
        return null;
    }

    private static int length(String head) {
        int at = head.toLowerCase().indexOf("\r\ncontent-length:");
        return at < 0 ? 0 : Integer.parseInt(head.substring(at + 17, head.indexOf('\r', at + 17)).trim());
    }

    private byte[] answer(String target, String body) throws InterruptedException {
        long now = System.nanoTime(); // the monotonic clock, on Linux the same that Python's time.monotonic_ns tells
        if (target.startsWith("/stub/")) {
            return control(target);
        }
        synchronized (this) {
            requests++;
            notifyAll();
        }
        if (target.endsWith("/fetchAndLock")) {
            return json(fetch(body));
        }
        if (target.endsWith("/start")) {
            return json(STARTED);
        }
        if (target.contains("/external-task?")) {
            return json("[]"); // some ask first what they have locked
        }
        String[] path = target.split("/");
        end(path[path.length - 2], path[path.length - 1], body, now);
        return NO_CONTENT;
    }

    private byte[] control(String target) {
        if (target.startsWith("/stub/reset")) {
            reset(target);
        }
        return json(counters());
    }

    private synchronized void reset(String settings) {
        locked.clear();
        begun.clear();
        ended.clear();
        connections = requests = fetched = completed = mostLocked = 0;
        hold = (int) number(settings, "hold", 0);
        most = (int) number(settings, "most", Integer.MAX_VALUE);
        supply = number(settings, "supply", Long.MAX_VALUE);
        variables = variables((int) number(settings, "variables", 0));
        notifyAll();
    }

    private static long number(String settings, String name, long otherwise) {
        Matcher found = Pattern.compile("[?&]" + name + "=(\\d+)").matcher(settings);
        return found.find() ? Long.parseLong(found.group(1)) : otherwise;
    }

    private synchronized String counters() {
        return "{\"connections\":" + connections + ",\"requests\":" + requests + ",\"fetched\":" + fetched
            + ",\"completed\":" + completed + ",\"most_locked\":" + mostLocked
            + ",\"now\":" + System.nanoTime() + ",\"begun\":" + begun + ",\"ended\":" + ended + "}";
    }

    private String fetch(String body) throws InterruptedException {
        String worker = word(body, "workerId"), topic = word(body, "topicName");
        long asked = numberIn(body, "maxTasks", 1), patience = numberIn(body, "asyncResponseTimeout", 0);
        if (hold > 0) {
            Thread.sleep(hold);
        }
        synchronized (this) {
            long until = System.currentTimeMillis() + patience;
            for (long left = patience; fetched >= supply && left > 0; left = until - System.currentTimeMillis()) {
                wait(left);
            }
            long count = Math.max(0, Math.min(Math.min(asked, most), supply - fetched));
            StringBuilder tasks = new StringBuilder("[");
            for (int i = 0; i < count; i++) {
                tasks.append(i == 0 ? "" : ",").append(task("5b0e8d43-" + (++fetched) + "-11f0-8de9-0242ac120002", worker, topic));
            }
            mostLocked = Math.max(mostLocked, locked.size());
            notifyAll();
            return tasks.append("]").toString();
        }
    }

    private String task(String id, String worker, String topic) {
        locked.put(id, System.nanoTime());
        return "{\"activityId\":\"charge\",\"activityInstanceId\":\"charge:5b0e8d43-0002-11f0-8de9-0242ac120002\",\"errorMessage\":null,"
            + "\"errorDetails\":null,\"executionId\":\"5b0e8d43-0003-11f0-8de9-0242ac120002\",\"id\":\"" + id + "\","
            + "\"lockExpirationTime\":\"2026-01-02T03:04:05.678+0000\",\"createTime\":\"2026-01-02T03:04:05.678+0000\","
            + "\"processDefinitionId\":\"order:1:5b0e8d43-0004-11f0-8de9-0242ac120002\",\"processDefinitionKey\":\"order\","
            + "\"processDefinitionVersionTag\":null,\"processInstanceId\":\"5b0e8d43-0005-11f0-8de9-0242ac120002\",\"retries\":null,"
            + "\"suspended\":false,\"workerId\":\"" + worker + "\",\"topicName\":\"" + topic + "\",\"tenantId\":null,\"variables\":{"
            + variables + "},\"priority\":0,\"businessKey\":\"order-1\",\"extensionProperties\":{}}";
    }

    /** Of each ten, two are Json and two Date; the others Strings, numbers and a Boolean. */
    private static String variables(int count) {
        String[] kinds = {
            "\"type\":\"Json\",\"value\":\"{\\\"street\\\":\\\"High Street\\\",\\\"number\\\":7,\\\"tags\\\":[1,2,3]}\"",
            "\"type\":\"Date\",\"value\":\"2026-01-02T03:04:05.678+0000\"",
            "\"type\":\"String\",\"value\":\"a text of some length\"", "\"type\":\"Integer\",\"value\":42", "\"type\":\"Double\",\"value\":4.2",
            "\"type\":\"Json\",\"value\":\"[{\\\"item\\\":\\\"book\\\",\\\"count\\\":1},{\\\"item\\\":\\\"pen\\\",\\\"count\\\":2}]\"",
            "\"type\":\"Date\",\"value\":\"2026-01-02T03:04:05.678+0100\"",
            "\"type\":\"String\",\"value\":\"another text of some length\"", "\"type\":\"Long\",\"value\":4200000000", "\"type\":\"Boolean\",\"value\":true",
        };
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < count; i++) {
            all.append(i == 0 ? "" : ",").append("\"variable").append(i).append("\":{").append(kinds[i % kinds.length]).append(",\"valueInfo\":{}}");
        }
        return all.toString();
    }

    private synchronized void end(String id, String how, String body, long now) {
        Long offered = how.equals("extendLock") ? null : locked.remove(id);
        if (!how.equals("complete") || offered == null) {
            return;
        }
        completed++;
        long start = numberIn(body, "begun", 0);
        if (start > 0) {
            begun.add(start - offered);
            ended.add(now - offered);
        }
        notifyAll();
    }

    private static String word(String body, String name) {
        Matcher found = WORD.matcher(body);
        while (found.find()) {
            if (found.group(1).equals(name)) {
                return found.group(2);
            }
        }
        return "";
    }

    private static long numberIn(String body, String name, long otherwise) {
        Matcher found = NUMBER.matcher(body);
        while (found.find()) {
            if (found.group(1).equals(name)) {
                return Long.parseLong(found.group(2));
            }
        }
        return otherwise;
    }

    private static byte[] json(String text) {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        byte[] head = ("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + body.length + "\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII);
        byte[] whole = Arrays.copyOf(head, head.length + body.length);
        System.arraycopy(body, 0, whole, head.length, body.length);
        return whole;
    }
}
