package io.fluxer.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/**
 * Tells {@link RecordedGateway} what to send.
 */
final class GatewayControl {

	private final HttpClient http = HttpClient.newHttpClient();

	private final int port;

	private int next;

	GatewayControl(int port) {
		this.port = port;
	}

	/**
	 * Has messages sent, and waits until they are.
	 */
	void send(String client, int count, int rate) throws IOException, InterruptedException {
		get("/send/" + client + "/" + this.next + "/" + count + "/" + rate);
		this.next += count;
	}

	/**
	 * Waits for so many answers.
	 * @return how long each took, in nanoseconds
	 */
	String delays(String client, int count) throws IOException, InterruptedException {
		return get("/delays/" + client + "/" + count);
	}

	private String get(String path) throws IOException, InterruptedException {
		HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + path)).build();
		HttpResponse<String> response = this.http.send(request, HttpResponse.BodyHandlers.ofString());
		if (response.statusCode() != 200) {
			throw new IOException(path + " was answered with " + response.statusCode());
		}
		return response.body();
	}

}
