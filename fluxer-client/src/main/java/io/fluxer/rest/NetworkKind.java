package io.fluxer.rest;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

import io.netty.util.NetUtil;

/**
 * The networks that an address can belong to, as far as it matters who may send others
 * there.
 */
enum NetworkKind {

	/** Open to all. */
	PUBLIC,

	/** Reached within one organisation, and what serves no host at all. */
	PRIVATE,

	/** One link, where clouds tell their machines their secrets. */
	LINK_LOCAL,

	/** The machine itself. */
	LOOPBACK;

	private static final byte[] NAT64 = { 0, 0x64, (byte) 0xff, (byte) 0x9b, 0, 0, 0, 0, 0, 0, 0, 0 };

	private static final byte[] COMPATIBLE = new byte[12];

	private static final byte[] MAPPED = { 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, (byte) 0xff, (byte) 0xff };

	static NetworkKind of(InetAddress address) {
		if (address.isLoopbackAddress()) {
			return LOOPBACK;
		}
		if (address.isLinkLocalAddress()) {
			return LINK_LOCAL;
		}
		if (address.isSiteLocalAddress() || address.isMulticastAddress()) {
			return PRIVATE;
		}
		byte[] bytes = address.getAddress();
		return (address instanceof Inet6Address) ? ofIpv6(address, bytes) : ofIpv4(bytes);
	}

	private static NetworkKind ofIpv4(byte[] bytes) {
		int first = bytes[0] & 0xff;
		int second = bytes[1] & 0xff;
		if (first == 0) {
			// The kernel takes it for the machine itself.
			return LOOPBACK;
		}
		boolean shared = first == 100 && (second & 0xc0) == 64;
		boolean protocols = first == 192 && second == 0 && bytes[2] == 0;
		boolean benchmarks = first == 198 && (second & 0xfe) == 18;
		return (shared || protocols || benchmarks || first >= 240) ? PRIVATE : PUBLIC;
	}

	private static NetworkKind ofIpv6(InetAddress address, byte[] bytes) {
		if (address.isAnyLocalAddress()) {
			return LOOPBACK;
		}
		if ((bytes[0] & 0xfe) == 0xfc) {
			return PRIVATE;
		}
		if (startsWith(bytes, NAT64) || startsWith(bytes, COMPATIBLE) || startsWith(bytes, MAPPED)) {
			return of(ipv4(bytes, 12));
		}
		boolean sixToFour = bytes[0] == 0x20 && bytes[1] == 0x02;
		return sixToFour ? of(ipv4(bytes, 2)) : PUBLIC;
	}

	private static boolean startsWith(byte[] bytes, byte[] prefix) {
		return Arrays.equals(bytes, 0, prefix.length, prefix, 0, prefix.length);
	}

	private static InetAddress ipv4(byte[] bytes, int offset) {
		String text = NetUtil.bytesToIpAddress(bytes, offset, 4);
		return NetUtil.createInetAddressFromIpAddressString(text);
	}

	/** The networks that whoever is in these may send others to. */
	static Set<NetworkKind> reachableFrom(Set<NetworkKind> own) {
		EnumSet<NetworkKind> reachable = EnumSet.of(PUBLIC);
		reachable.addAll(own);
		if (own.contains(LOOPBACK)) {
			// Its own store of files may be in a container beside it.
			reachable.add(PRIVATE);
		}
		return reachable;
	}

}
