package io.fluxer.benchmarks;

import java.io.IOException;
import java.util.Arrays;
import java.util.stream.DoubleStream;

import org.springframework.context.ConfigurableApplicationContext;

/**
 * One fork of {@link ReplyBenchmark}: both clients in turn, the first turns unmeasured.
 */
final class ReplyFork {

	static final int EVENTS = 400;

	static final int RATE = 200;

	private static final int WARM_UP_TURNS = 4;

	private static final int TURNS = 4;

	private final GatewayControl control;

	private ReplyFork(int port) {
		this.control = new GatewayControl(port);
	}

	/**
	 * Prints the microseconds from event to reply, as the server sees them: p50 and p99
	 * of this library, then of the bare client.
	 * @param arguments the port of the gateway
	 * @throws IOException if the gateway does not answer
	 * @throws InterruptedException if the thread is interrupted
	 */
	public static void main(String[] arguments) throws IOException, InterruptedException {
		int port = Integer.parseInt(arguments[0]);
		BareReplier replier = new BareReplier(port);
		try (ConfigurableApplicationContext context = MeasuredBot.start(port, ReplyingListener.class);
				BareGateway bare = new BareGateway("ws://127.0.0.1:" + port + "/gateway/bare", replier::reply)) {
			bare.awaitReady();
			if (context.isRunning()) {
				new ReplyFork(port).run();
			}
		}
	}

	private void run() throws IOException, InterruptedException {
		for (int turn = 0; turn < WARM_UP_TURNS; turn++) {
			turn("ours");
			turn("bare");
		}
		DoubleStream.Builder ours = DoubleStream.builder();
		DoubleStream.Builder bare = DoubleStream.builder();
		for (int turn = 0; turn < TURNS; turn++) {
			Arrays.stream(turn("ours")).forEach(ours);
			Arrays.stream(turn("bare")).forEach(bare);
		}
		Samples all = new Samples(ours.build().toArray());
		Samples allBare = new Samples(bare.build().toArray());
		System.out.println(all.quantile(0.5) + " " + all.quantile(0.99) + " " + allBare.quantile(0.5) + " "
				+ allBare.quantile(0.99));
	}

	private double[] turn(String client) throws IOException, InterruptedException {
		this.control.send(client, EVENTS, RATE);
		return Arrays.stream(this.control.delays(client, EVENTS).split(" "))
			.mapToDouble((nanos) -> Long.parseLong(nanos) / 1e3)
			.toArray();
	}

}
