package io.codriver.simulator.world;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The network between a car and a broker. Its lock guards the reception and the lines. */
public final class Network implements AutoCloseable {

    private static final int NO_LINGER = 0;
    private static final int MOST_WAITING = 50;
    /** Milliseconds; nobody else gets on this network meanwhile. */
    private static final int LONGEST_CONNECT = 5_000;

    private static final int BUFFER = 8192;
    private static final byte[] SIGN_IN =
            "HTTP/1.1 302 Found\r\nLocation: http://signin.example/\r\nContent-Length: 0\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII);

    private final InetSocketAddress broker;
    private final ServerSocket door;
    private final List<Line> lines = new ArrayList<>();
    private Reception reception = Reception.ONLINE;
    private int connections;

    private Network(InetSocketAddress broker, ServerSocket door) {
        this.broker = broker;
        this.door = door;
    }

    /** Opens one at a loopback address to a broker on loopback. */
    public static Network at(String host, int brokerPort) {
        try {
            InetSocketAddress broker = new InetSocketAddress(InetAddress.getLoopbackAddress(), brokerPort);
            return open(broker, InetAddress.getByName(host));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Opens one on this machine, at localhost, to a broker anywhere. */
    public static Network to(String brokerHost, int brokerPort) {
        try {
            return open(new InetSocketAddress(brokerHost, brokerPort), InetAddress.getByName("localhost"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Network open(InetSocketAddress broker, InetAddress door) throws IOException {
        Network network = new Network(broker, new ServerSocket(0, MOST_WAITING, door));
        daemon("network-door", network::accept);
        return network;
    }

    /** Where the car finds its broker. */
    public int port() {
        return door.getLocalPort();
    }

    /** How many connections to the broker there were. */
    public synchronized int connections() {
        return connections;
    }

    /** From now on it is like this. Without reception the lines that there are go silent; otherwise they break. */
    public synchronized void set(Reception changed) {
        if (changed == reception) {
            return;
        }
        reception = changed;
        if (changed == Reception.NONE) {
            lines.forEach(line -> line.silent = true);
        } else {
            hangUp();
        }
    }

    /** What it is like now. */
    public synchronized Reception reception() {
        return reception;
    }

    @Override
    public synchronized void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        hangUp();
    }

    private void hangUp() {
        List.copyOf(lines).forEach(Line::reset);
    }

    private void accept() {
        try {
            while (true) {
                take(door.accept());
            }
        } catch (IOException e) {
            // The door was closed.
            return;
        }
    }

    private synchronized void take(Socket car) {
        Line line = new Line(car, new Socket());
        lines.add(line);
        try {
            switch (reception) {
                case ONLINE -> {
                    // Small messages go at once: a line is no place for Nagle's algorithm.
                    car.setTcpNoDelay(true);
                    line.broker.setTcpNoDelay(true);
                    line.broker.connect(broker, LONGEST_CONNECT);
                    connections++;
                    line.begin();
                }
                case NONE -> line.silent = true;
                case CAPTIVE -> car.getOutputStream().write(SIGN_IN);
                case BROKER_DOWN -> line.reset();
            }
        } catch (IOException e) {
            line.reset();
        }
    }

    private synchronized void forget(Line line) {
        lines.remove(line);
    }

    private static void reset(Socket end) {
        try {
            end.setSoLinger(true, NO_LINGER);
            end.close();
        } catch (IOException e) {
            // It was closed before.
            return;
        }
    }

    private static void daemon(String name, Runnable task) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.start();
    }

    /** One connection, both ways. */
    private final class Line {

        private final Socket car;
        private final Socket broker;
        private volatile boolean silent;

        Line(Socket car, Socket broker) {
            this.car = car;
            this.broker = broker;
        }

        void begin() {
            daemon("network-up", () -> carry(car, broker));
            daemon("network-down", () -> carry(broker, car));
        }

        void reset() {
            Network.reset(car);
            Network.reset(broker);
            forget(this);
        }

        private void carry(Socket from, Socket to) {
            byte[] buffer = new byte[BUFFER];
            try {
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream();
                for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                    if (!silent) {
                        out.write(buffer, 0, count);
                    }
                }
            } catch (IOException e) {
                // One end is gone: so is the other.
                reset();
                return;
            }
            if (!silent) {
                reset();
            }
        }
    }
}
