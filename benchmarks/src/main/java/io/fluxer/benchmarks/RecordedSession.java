package io.fluxer.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import org.jspecify.annotations.Nullable;

/**
 * The server's end of one client of {@link RecordedGateway}.
 */
final class RecordedSession {

	static final int GUILDS = 6;

	static final int CHANNELS_OF_A_GUILD = 50;

	private static final int USERS = 1_000;

	private static final int LONGEST_WAIT_SECONDS = 60;

	private static final Queue<Long> NOTHING_SENT = new ConcurrentLinkedQueue<>();

	private final Map<String, Queue<Long>> sentAt = new ConcurrentHashMap<>();

	private final BlockingQueue<Long> delays = new LinkedBlockingQueue<>();

	private volatile @Nullable Channel channel;

	private final AtomicLong sequence = new AtomicLong();

	void connected(Channel connected) {
		this.channel = connected;
		write(connected, RecordedFrames.hello());
	}

	void received(String frame) {
		Channel open = open();
		if (frame.contains("\"op\":1,") || frame.contains("\"op\":1}")) {
			write(open, RecordedFrames.heartbeatAck());
		}
		else if (frame.contains("\"op\":2,") || frame.contains("\"op\":2}")) {
			write(open, RecordedFrames.ready());
			this.sequence.set(1);
			for (int guild = 0; guild < GUILDS; guild++) {
				write(open,
						RecordedFrames.guildCreate(guild, CHANNELS_OF_A_GUILD, USERS, this.sequence.incrementAndGet()));
			}
		}
	}

	/**
	 * Sends messages, each by itself, at even distances; the calling thread waits in
	 * between.
	 */
	void send(int first, int count, int rate) {
		Channel open = open();
		long distance = TimeUnit.SECONDS.toNanos(1) / rate;
		long next = System.nanoTime();
		for (int number = first; number < first + count; number++) {
			int place = number % (GUILDS * CHANNELS_OF_A_GUILD);
			byte[] frame = RecordedFrames.messageCreate(this.sequence.incrementAndGet(), number, CHANNELS_OF_A_GUILD,
					place, number * 7 % USERS);
			while (System.nanoTime() < next) {
				LockSupport.parkNanos(next - System.nanoTime());
			}
			next += distance;
			this.sentAt.computeIfAbsent(RecordedFrames.channelId(place), (id) -> new ConcurrentLinkedQueue<>())
				.add(System.nanoTime());
			open.writeAndFlush(new TextWebSocketFrame(Unpooled.wrappedBuffer(frame)));
		}
	}

	void answered(String channelId) {
		long now = System.nanoTime();
		Long sent = this.sentAt.getOrDefault(channelId, NOTHING_SENT).poll();
		if (sent == null) {
			throw new IllegalStateException("An answer to no message");
		}
		this.delays.add(now - sent);
	}

	/**
	 * Waits for so many answers.
	 * @return how long each took, in nanoseconds
	 */
	String takeDelays(int count) throws InterruptedException {
		List<Long> taken = new ArrayList<>();
		while (taken.size() < count) {
			Long delay = this.delays.poll(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
			if (delay == null) {
				throw new IllegalStateException("Only " + taken.size() + " answers came");
			}
			taken.add(delay);
		}
		return taken.stream().map(String::valueOf).collect(Collectors.joining(" "));
	}

	private Channel open() {
		Channel open = this.channel;
		if (open == null) {
			throw new IllegalStateException("Nobody is connected");
		}
		return open;
	}

	private static void write(Channel channel, String frame) {
		channel.writeAndFlush(new TextWebSocketFrame(frame));
	}

}
