package io.codriver.simulator.viss;

import io.codriver.agent.domain.vehicle.Readings;
import io.codriver.agent.domain.vehicle.Signal;
import io.codriver.simulator.car.SimulatedVehicle;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrameAggregator;
import io.netty.handler.codec.http.websocketx.WebSocketServerProtocolHandler;
import io.netty.handler.ssl.SslHandler;
import java.net.InetSocketAddress;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import org.jspecify.annotations.Nullable;

/**
 * Serves the signals of a simulated car over WebSocket on the loopback address. Whoever exchanges the car says so: then every
 * client is hung up on. One thread does all of it.
 */
@SuppressWarnings("FutureReturnValueIgnored") // What a client that has gone does not get it does not miss.
public final class VissServer implements AutoCloseable {

    private static final String LOOPBACK = "127.0.0.1";
    private static final int LARGEST_HANDSHAKE = 16_384;
    private static final int LARGEST_MESSAGE = 65_536;

    private final EventLoopGroup loop = new NioEventLoopGroup(1);
    private final Options options;
    private final InstantSource clock;
    /** Of the loop's thread alone. */
    private final Map<Channel, VissSession> sessions = new LinkedHashMap<>();

    private @Nullable Channel door;
    private SimulatedVehicle vehicle = new SimulatedVehicle(Readings.NONE);

    /**
     * How it serves.
     *
     * @param port of the loopback address; 0 takes a free one
     * @param tls its certificate; plain without
     * @param token that each request has to show; none is asked for without
     * @param lacking signals that this car does not have
     */
    public record Options(int port, Optional<SSLContext> tls, Optional<String> token, Set<Signal> lacking) {
        public Options {
            lacking = Set.copyOf(lacking);
        }

        /** Plain, at a free port, without a token, with every signal. */
        public static Options plain() {
            return new Options(0, Optional.empty(), Optional.empty(), Set.of());
        }

        @Override
        public String toString() {
            return "port " + port;
        }
    }

    private VissServer(Options options, InstantSource clock) {
        this.options = options;
        this.clock = clock;
    }

    /** One that listens; it has no car yet, so that nothing is known of it. */
    public static VissServer start(Options options, InstantSource clock) {
        VissServer server = new VissServer(options, clock);
        try {
            server.open(options.port());
            return server;
        } catch (RuntimeException e) {
            // Whatever failed, a port that is taken above all: its thread must not be left behind.
            server.close();
            throw e;
        }
    }

    /** Serves this car from now on. */
    public void serve(SimulatedVehicle car) {
        // The lock guards which car is served.
        synchronized (this) {
            if (car == vehicle) {
                return;
            }
            vehicle = car;
        }
        hangUp();
        car.watch(readings -> tell(car, readings));
    }

    /** Where it listens. */
    public int port() {
        Channel open = door;
        if (open == null) {
            throw new IllegalStateException("it does not listen");
        }
        return ((InetSocketAddress) open.localAddress()).getPort();
    }

    /** Ends every connection; clients may come again. */
    public void hangUp() {
        loop.submit(() -> Set.copyOf(sessions.keySet()).forEach(Channel::close)).syncUninterruptibly();
    }

    /** Nobody can connect any more, until {@link #open}; who is there is hung up on. */
    public void shut() {
        Channel open = door;
        if (open != null) {
            open.close().syncUninterruptibly();
        }
        hangUp();
    }

    /** Listens again at this port. */
    public void open(int port) {
        door = new ServerBootstrap()
                .group(loop)
                .channel(NioServerSocketChannel.class)
                .childHandler(new ChannelInitializer<SocketChannel>() {
                    @Override
                    protected void initChannel(SocketChannel channel) {
                        begin(channel);
                    }
                })
                .bind(LOOPBACK, port)
                .syncUninterruptibly()
                .channel();
    }

    @Override
    public void close() {
        loop.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly();
    }

    private void begin(SocketChannel channel) {
        options.tls().ifPresent(context -> {
            SSLEngine engine = context.createSSLEngine();
            engine.setUseClientMode(false);
            channel.pipeline().addLast(new SslHandler(engine));
        });
        channel.pipeline()
                .addLast(new HttpServerCodec())
                .addLast(new HttpObjectAggregator(LARGEST_HANDSHAKE))
                .addLast(new WebSocketServerProtocolHandler("/", "VISSv2", false, LARGEST_MESSAGE))
                .addLast(new WebSocketFrameAggregator(LARGEST_MESSAGE))
                .addLast(new Client());
    }

    /** The lock guards which car is served. */
    private synchronized SimulatedVehicle vehicle() {
        return vehicle;
    }

    /** From the thread of whoever changes something. */
    private void tell(SimulatedVehicle car, Readings readings) {
        try {
            loop.execute(() -> follow(car, readings));
        } catch (RejectedExecutionException e) {
            // It has been closed: a car outlives its server.
            return;
        }
    }

    private void follow(SimulatedVehicle car, Readings readings) {
        if (car == vehicle()) {
            sessions.values().forEach(session -> session.follow(readings));
        }
    }

    /** One connection. */
    private final class Client extends SimpleChannelInboundHandler<TextWebSocketFrame> {

        @Override
        public void userEventTriggered(ChannelHandlerContext context, Object event) throws Exception {
            if (event instanceof WebSocketServerProtocolHandler.HandshakeComplete) {
                Channel channel = context.channel();
                sessions.put(
                        channel,
                        new VissSession(
                                vehicle(),
                                signal -> !options.lacking().contains(signal),
                                options.token(),
                                clock,
                                text -> channel.writeAndFlush(new TextWebSocketFrame(text))));
            }
            super.userEventTriggered(context, event);
        }

        @Override
        protected void channelRead0(ChannelHandlerContext context, TextWebSocketFrame frame) {
            VissSession session = sessions.get(context.channel());
            if (session != null) {
                session.hear(frame.text());
            }
        }

        @Override
        public void channelInactive(ChannelHandlerContext context) {
            sessions.remove(context.channel());
        }

        @Override
        public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
            // A client that breaks off, or a certificate that it does not believe: it is gone.
            context.close();
        }
    }
}
