package io.codriver.simulator.suite;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A network between car and broker that can be cut, or go silent without a word. */
final class Proxy implements AutoCloseable {

    private static final int NO_LINGER = 0;
    private static final int MOST_WAITING = 50;

    private final int brokerPort;
    private final ServerSocket door;
    private final List<Line> lines = new CopyOnWriteArrayList<>();
    private volatile boolean down;

    private Proxy(int brokerPort, ServerSocket door) {
        this.brokerPort = brokerPort;
        this.door = door;
    }

    /** Opens one at a loopback address to a broker on loopback. */
    static Proxy at(String host, int brokerPort) {
        try {
            Proxy proxy = new Proxy(brokerPort, new ServerSocket(0, MOST_WAITING, InetAddress.getByName(host)));
            daemon("proxy-door", proxy::accept);
            return proxy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return door.getLocalPort();
    }

    /** How many connections there were. */
    int connections() {
        return lines.size();
    }

    /** From now on the connections that there are carry nothing, and neither end is told (half-open). */
    void silence() {
        lines.forEach(line -> line.silent = true);
    }

    /** Resets all connections, and those that come, until {@link #up}. */
    void down() {
        down = true;
        lines.forEach(Line::reset);
    }

    /** Takes connections again. */
    void up() {
        down = false;
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        lines.forEach(Line::reset);
    }

    private void accept() {
        try {
            while (true) {
                Socket car = door.accept();
                Socket broker = new Socket();
                Line line = new Line(car, broker);
                if (down) {
                    line.reset();
                    continue;
                }
                try {
                    broker.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), brokerPort));
                    line.begin();
                    lines.add(line);
                } catch (IOException e) {
                    line.reset();
                }
            }
        } catch (IOException e) {
            // The door was closed.
            return;
        }
    }

    private static void daemon(String name, Runnable task) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.start();
    }

    /** One connection, both ways. */
    private static final class Line {

        private final Socket car;
        private final Socket broker;
        private volatile boolean silent;

        Line(Socket car, Socket broker) {
            this.car = car;
            this.broker = broker;
        }

        void begin() {
            daemon("proxy-up", () -> carry(car, broker));
            daemon("proxy-down", () -> carry(broker, car));
        }

        void reset() {
            reset(car);
            reset(broker);
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

        private void carry(Socket from, Socket to) {
            byte[] buffer = new byte[8192];
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
