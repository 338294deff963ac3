package io.fluxer.benchmarks;

import java.io.IOException;

import io.fluxer.client.Client;

import org.springframework.context.ConfigurableApplicationContext;

/**
 * One fork of {@link EventBenchmark}: both clients in turn, the first turns unmeasured.
 */
final class EventFork {

	static final int EVENTS = 10_000;

	static final int RATE = 5_000;

	private static final int WARM_UP_TURNS = 12;

	/** As fast as the server can, but never more at once than lanes take. */
	private static final int WARM_UP_EVENTS = 10_000;

	private static final int WARM_UP_RATE = 50_000;

	private static final int TURNS = 5;

	private final GatewayControl control;

	private EventFork(int port) {
		this.control = new GatewayControl(port);
	}

	/**
	 * Prints CPU microseconds an event of this library and of the bare client and their
	 * ratio, then bytes allocated an event of both, each the median of its turns.
	 * @param arguments the port of the gateway
	 * @throws IOException if the gateway does not answer
	 * @throws InterruptedException if the thread is interrupted
	 */
	public static void main(String[] arguments) throws IOException, InterruptedException {
		int port = Integer.parseInt(arguments[0]);
		Arrivals bareArrivals = new Arrivals();
		try (ConfigurableApplicationContext context = MeasuredBot.start(port, CountingListener.class);
				BareGateway bare = new BareGateway("ws://127.0.0.1:" + port + "/gateway/bare",
						(frame) -> bareArrivals.arrived())) {
			Arrivals arrivals = context.getBean(CountingListener.class).arrivals();
			bare.awaitReady();
			new EventFork(port).run(arrivals, bareArrivals);
			long dropped = context.getBean(Client.class).laneStatistics().dropped();
			if (dropped > 0) {
				throw new IllegalStateException(dropped + " events were dropped");
			}
		}
	}

	private void run(Arrivals ours, Arrivals bare) throws IOException, InterruptedException {
		for (int turn = 0; turn < WARM_UP_TURNS; turn++) {
			turn("ours", ours, WARM_UP_EVENTS, WARM_UP_RATE);
			turn("bare", bare, WARM_UP_EVENTS, WARM_UP_RATE);
		}
		turn("ours", ours, EVENTS, RATE);
		turn("bare", bare, EVENTS, RATE);
		double[][] columns = new double[5][TURNS];
		for (int turn = 0; turn < TURNS; turn++) {
			double[] measuredOurs = null;
			double[] measuredBare = null;
			// Who goes first changes, so that neither always runs on a warmer machine.
			if (turn % 2 == 0) {
				measuredOurs = turn("ours", ours, EVENTS, RATE);
				measuredBare = turn("bare", bare, EVENTS, RATE);
			}
			else {
				measuredBare = turn("bare", bare, EVENTS, RATE);
				measuredOurs = turn("ours", ours, EVENTS, RATE);
			}
			columns[0][turn] = measuredOurs[0];
			columns[1][turn] = measuredBare[0];
			columns[2][turn] = measuredOurs[0] / measuredBare[0];
			columns[3][turn] = measuredOurs[1];
			columns[4][turn] = measuredBare[1];
		}
		StringBuilder line = new StringBuilder();
		for (double[] column : columns) {
			line.append(new Samples(column).median()).append(' ');
		}
		System.out.println(line.toString().trim());
	}

	/**
	 * Returns CPU microseconds and bytes allocated an event.
	 */
	private double[] turn(String client, Arrivals arrivals, int events, int rate)
			throws IOException, InterruptedException {
		arrivals.expect(events);
		ResourceUse before = ResourceUse.now();
		this.control.send(client, events, rate);
		arrivals.await();
		ResourceUse after = ResourceUse.now();
		arrivals.check();
		return new double[] { after.cpuNanosSince(before) / 1e3 / events, (double) after.bytesSince(before) / events };
	}

}
