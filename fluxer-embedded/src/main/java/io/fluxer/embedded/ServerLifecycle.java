package io.fluxer.embedded;

import java.net.BindException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

import io.netty.channel.ChannelOption;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import reactor.netty.ChannelBindException;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.resources.LoopResources;

/**
 * The listening port and its threads, from the first byte to the last.
 */
final class ServerLifecycle {

	private static final String LOOPBACK = "127.0.0.1";

	private static final int WORKERS = 2;

	private static final Duration IDLE_TIMEOUT = Duration.ofSeconds(6);

	private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(1);

	private static final WriteBufferWaterMark WATER_MARK = new WriteBufferWaterMark(32 * 1024 * 1024, 64 * 1024 * 1024);

	private final LoopResources loops;

	private final ChannelGroup channels;

	private final DisposableServer server;

	private final AtomicBoolean closed = new AtomicBoolean();

	private ServerLifecycle(LoopResources loops, ChannelGroup channels, DisposableServer server) {
		this.loops = loops;
		this.channels = channels;
		this.server = server;
	}

	static ServerLifecycle bind(int port, HttpShell shell) {
		LoopResources loops = LoopResources.create("fluxer-embedded", 1, WORKERS, true);
		ChannelGroup channels = new DefaultChannelGroup(loops.onServer(false).next());
		try {
			DisposableServer server = HttpServer.create()
				.host(LOOPBACK)
				.port(port)
				.runOn(loops, false)
				.channelGroup(channels)
				.idleTimeout(IDLE_TIMEOUT)
				.childOption(ChannelOption.WRITE_BUFFER_WATER_MARK, WATER_MARK)
				.childOption(ChannelOption.TCP_NODELAY, true)
				.handle(shell::handle)
				.bindNow(Duration.ofSeconds(10));
			return new ServerLifecycle(loops, channels, server);
		}
		catch (ChannelBindException ex) {
			dispose(loops);
			if (ex.getCause() instanceof BindException) {
				throw new PortInUseException(port, ex.getCause());
			}
			throw ex;
		}
	}

	int port() {
		return this.server.port();
	}

	void await() {
		this.server.onDispose().block();
	}

	void close() {
		if (this.closed.compareAndSet(false, true)) {
			this.server.channel().close().awaitUninterruptibly(CLOSE_TIMEOUT.toMillis());
			this.channels.close().awaitUninterruptibly(CLOSE_TIMEOUT.toMillis());
			dispose(this.loops);
		}
	}

	private static void dispose(LoopResources loops) {
		loops.disposeLater(Duration.ZERO, CLOSE_TIMEOUT).block(CLOSE_TIMEOUT.multipliedBy(2));
	}

}
