package io.fluxer.rest;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import io.netty.resolver.AbstractAddressResolver;
import io.netty.resolver.AddressResolver;
import io.netty.resolver.AddressResolverGroup;
import io.netty.util.NetUtil;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.Future;
import io.netty.util.concurrent.Promise;

/**
 * Resolves the hosts of transfers, whose addresses come from the server, and refuses what
 * leads into a network that is not the instance's own. It sees each address just before
 * the connection is made, so it holds for names, for redirects and for numbers alike. A
 * proxy resolves names itself; of those nothing is known here.
 */
final class TransferResolver extends AddressResolverGroup<InetSocketAddress> {

	private final AddressResolverGroup<InetSocketAddress> resolvers;

	private final InetSocketAddress instance;

	/**
	 * Creates a resolver.
	 * @param resolvers resolve names
	 * @param instanceHost the host of the instance
	 */
	@SuppressWarnings("unchecked")
	TransferResolver(AddressResolverGroup<?> resolvers, String instanceHost) {
		this.resolvers = (AddressResolverGroup<InetSocketAddress>) resolvers;
		this.instance = InetSocketAddress.createUnresolved(instanceHost, 0);
	}

	@Override
	protected AddressResolver<InetSocketAddress> newResolver(EventExecutor executor) {
		return new Checked(executor, this.resolvers.getResolver(executor));
	}

	private static NetworkKind kind(InetSocketAddress address) {
		String host = address.getHostString();
		InetAddress known = address.isUnresolved() ? NetUtil.createInetAddressFromIpAddressString(host)
				: address.getAddress();
		if (known != null) {
			return NetworkKind.of(known);
		}
		return "localhost".equalsIgnoreCase(host) ? NetworkKind.LOOPBACK : NetworkKind.PUBLIC;
	}

	private final class Checked extends AbstractAddressResolver<InetSocketAddress> {

		private final AddressResolver<InetSocketAddress> resolver;

		Checked(EventExecutor executor, AddressResolver<InetSocketAddress> resolver) {
			super(executor, InetSocketAddress.class);
			this.resolver = resolver;
		}

		@Override
		protected boolean doIsResolved(InetSocketAddress address) {
			// All else has to be looked at below.
			return this.resolver.isResolved(address) && kind(address) == NetworkKind.PUBLIC;
		}

		@Override
		protected void doResolve(InetSocketAddress address, Promise<InetSocketAddress> promise) {
			Promise<List<InetSocketAddress>> all = executor().newPromise();
			all.addListener((Future<List<InetSocketAddress>> done) -> {
				if (done.isSuccess()) {
					promise.trySuccess(done.getNow().get(0));
				}
				else {
					promise.tryFailure(done.cause());
				}
			});
			doResolveAll(address, all);
		}

		@Override
		protected void doResolveAll(InetSocketAddress address, Promise<List<InetSocketAddress>> promise) {
			if (this.resolver.isResolved(address)) {
				check(List.of(address), promise);
				return;
			}
			this.resolver.resolveAll(address).addListener((Future<List<InetSocketAddress>> done) -> {
				if (done.isSuccess()) {
					check(done.getNow(), promise);
				}
				else {
					promise.tryFailure(done.cause());
				}
			});
		}

		private void check(List<InetSocketAddress> found, Promise<List<InetSocketAddress>> promise) {
			if (found.stream().allMatch((address) -> kind(address) == NetworkKind.PUBLIC)) {
				promise.trySuccess(found);
				return;
			}
			NetworkKind known = kind(TransferResolver.this.instance);
			if (known != NetworkKind.PUBLIC || this.resolver.isResolved(TransferResolver.this.instance)) {
				admit(found, EnumSet.of(known), promise);
				return;
			}
			this.resolver.resolveAll(TransferResolver.this.instance)
				.addListener((Future<List<InetSocketAddress>> done) -> {
					Set<NetworkKind> own = EnumSet.noneOf(NetworkKind.class);
					List<InetSocketAddress> addresses = done.isSuccess() ? done.getNow() : List.of();
					addresses.forEach((address) -> own.add(kind(address)));
					admit(found, own, promise);
				});
		}

		private void admit(List<InetSocketAddress> found, Set<NetworkKind> own,
				Promise<List<InetSocketAddress>> promise) {
			Set<NetworkKind> reachable = NetworkKind.reachableFrom(own);
			List<InetSocketAddress> admitted = found.stream()
				.filter((address) -> reachable.contains(kind(address)))
				.toList();
			if (admitted.isEmpty()) {
				promise.tryFailure(new ForbiddenTargetException());
			}
			else {
				promise.trySuccess(admitted);
			}
		}

		@Override
		public void close() {
			// The resolver belongs to its group.
		}

	}

}
