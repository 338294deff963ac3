package io.fluxer.rest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A server on loopback that is nothing but a socket: a test says byte by byte what comes
 * and goes.
 */
final class RawServer implements AutoCloseable {

	private final ServerSocket socket;

	private final Script script;

	private final List<Socket> connections = new CopyOnWriteArrayList<>();

	RawServer(Script script) {
		this(script, 0);
	}

	/**
	 * Creates a server.
	 * @param script serves each connection on a thread of its own
	 * @param receiveBuffer how much the kernel takes for it before it reads, 0 for the
	 * default
	 */
	RawServer(Script script, int receiveBuffer) {
		this.script = script;
		try {
			this.socket = new ServerSocket();
			if (receiveBuffer > 0) {
				this.socket.setReceiveBufferSize(receiveBuffer);
			}
			this.socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		start(this::accept);
	}

	private void accept() throws IOException {
		while (true) {
			Socket connection = this.socket.accept();
			this.connections.add(connection);
			start(() -> this.script.serve(connection));
		}
	}

	private static void start(Task task) {
		Thread thread = new Thread(() -> {
			try {
				task.run();
			}
			catch (IOException ex) {
				// Closed by the test or by the client.
			}
		}, "raw-server");
		thread.setDaemon(true);
		thread.start();
	}

	/** Reads the head of a request. */
	static String head(Socket connection) throws IOException {
		InputStream input = connection.getInputStream();
		ByteArrayOutputStream head = new ByteArrayOutputStream();
		while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
			int next = input.read();
			if (next < 0) {
				throw new IOException("closed");
			}
			head.write(next);
		}
		return head.toString(StandardCharsets.ISO_8859_1);
	}

	static void write(Socket connection, String... lines) throws IOException {
		connection.getOutputStream().write(String.join("\r\n", lines).getBytes(StandardCharsets.ISO_8859_1));
		connection.getOutputStream().flush();
	}

	List<Socket> connections() {
		return this.connections;
	}

	RestOptions options() {
		return RestOptions.defaults().withApiUrl("http://127.0.0.1:" + this.socket.getLocalPort() + "/v1");
	}

	@Override
	public void close() {
		try {
			this.socket.close();
			for (Socket connection : this.connections) {
				connection.close();
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * What becomes of a connection.
	 */
	interface Script {

		void serve(Socket connection) throws IOException;

	}

	private interface Task {

		void run() throws IOException;

	}

}
