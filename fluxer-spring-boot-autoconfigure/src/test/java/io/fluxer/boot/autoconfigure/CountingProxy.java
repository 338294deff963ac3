package io.fluxer.boot.autoconfigure;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * An HTTP proxy on loopback that leads every {@code CONNECT}, whatever its target, to one
 * server, and keeps what was asked for and the first line that went through each tunnel.
 */
final class CountingProxy implements AutoCloseable {

	private static final String HEAD_END = "\r\n\r\n";

	private final List<String> connects = new CopyOnWriteArrayList<>();

	private final List<String> requests = new CopyOnWriteArrayList<>();

	private final List<Socket> open = new CopyOnWriteArrayList<>();

	private final ServerSocket socket;

	private final int serverPort;

	CountingProxy(int serverPort) throws IOException {
		this.serverPort = serverPort;
		this.socket = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
		start(this::accept);
	}

	int port() {
		return this.socket.getLocalPort();
	}

	List<String> connects() {
		return this.connects;
	}

	List<String> requests() {
		return this.requests;
	}

	@Override
	public void close() throws IOException {
		this.socket.close();
		for (Socket socket : this.open) {
			socket.close();
		}
	}

	private void accept() throws IOException {
		while (!this.socket.isClosed()) {
			Socket client = this.socket.accept();
			this.open.add(client);
			start(() -> tunnel(client));
		}
	}

	private void tunnel(Socket client) throws IOException {
		this.connects.add(firstLine(readHead(client.getInputStream())));
		Socket server = new Socket(InetAddress.getByName("127.0.0.1"), this.serverPort);
		this.open.add(server);
		send(client, "HTTP/1.1 200 Connection established" + HEAD_END);
		start(() -> pump(server, client));
		String request = readHead(client.getInputStream());
		this.requests.add(firstLine(request));
		send(server, request);
		pump(client, server);
	}

	private static void pump(Socket from, Socket to) throws IOException {
		try (from; to) {
			from.getInputStream().transferTo(to.getOutputStream());
		}
	}

	private static void send(Socket socket, String text) throws IOException {
		OutputStream out = socket.getOutputStream();
		out.write(text.getBytes(StandardCharsets.ISO_8859_1));
		out.flush();
	}

	private static String readHead(InputStream in) throws IOException {
		ByteArrayOutputStream head = new ByteArrayOutputStream();
		while (!head.toString(StandardCharsets.ISO_8859_1).endsWith(HEAD_END)) {
			int next = in.read();
			if (next < 0) {
				throw new IOException("The connection ended inside a head");
			}
			head.write(next);
		}
		return head.toString(StandardCharsets.ISO_8859_1);
	}

	private static String firstLine(String head) {
		return head.lines().findFirst().orElseThrow();
	}

	private static void start(Work work) {
		Thread thread = new Thread(() -> {
			try {
				work.run();
			}
			catch (IOException ex) {
				// The end of a connection, or of the proxy.
			}
		}, "proxy");
		thread.setDaemon(true);
		thread.start();
	}

	private interface Work {

		void run() throws IOException;

	}

}
