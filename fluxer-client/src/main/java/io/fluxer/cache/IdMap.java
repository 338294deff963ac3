package io.fluxer.cache;

import java.util.Arrays;
import java.util.function.BiConsumer;

import io.fluxer.Snowflake;
import org.jspecify.annotations.Nullable;

/**
 * An immutable map from ids to values: a change returns a new map that shares all but one
 * path with the old one. So a reader may hold any version for as long as it likes while
 * the writer goes on.
 * <p>
 * A trie of 64-way nodes over a mixed form of the id. The mixing is a bijection, so two
 * ids never collide and every path ends.
 *
 * @param <V> the type of the values
 */
final class IdMap<V> {

	private static final int BITS = 6;

	private static final int MASK = (1 << BITS) - 1;

	private static final IdMap<?> EMPTY = new IdMap<>(null, 0);

	private final @Nullable Node<V> root;

	private final int size;

	private IdMap(@Nullable Node<V> root, int size) {
		this.root = root;
		this.size = size;
	}

	@SuppressWarnings("unchecked")
	static <V> IdMap<V> empty() {
		return (IdMap<V>) EMPTY;
	}

	int size() {
		return this.size;
	}

	@Nullable V get(Snowflake id) {
		long path = mix(id.value());
		Node<V> node = this.root;
		while (node instanceof Branch<V> branch) {
			node = branch.child(path);
			path >>>= BITS;
		}
		return (node instanceof Leaf<V> leaf && leaf.id.equals(id)) ? leaf.value : null;
	}

	IdMap<V> with(Snowflake id, V value) {
		boolean isNew = get(id) == null;
		return new IdMap<>(insert(this.root, new Leaf<>(id, value), 0), isNew ? this.size + 1 : this.size);
	}

	IdMap<V> without(Snowflake id) {
		if (this.root == null || get(id) == null) {
			return this;
		}
		Node<V> rest = remove(this.root, mix(id.value()));
		return (rest != null) ? new IdMap<>(rest, this.size - 1) : empty();
	}

	void forEach(BiConsumer<? super Snowflake, ? super V> consumer) {
		visit(this.root, consumer);
	}

	private static <V> Node<V> insert(@Nullable Node<V> node, Leaf<V> leaf, int shift) {
		if (node == null) {
			return leaf;
		}
		if (node instanceof Branch<V> branch) {
			long path = mix(leaf.id.value()) >>> shift;
			return branch.with(path, insert(branch.child(path), leaf, shift + BITS));
		}
		Leaf<V> other = (Leaf<V>) node;
		return other.id.equals(leaf.id) ? leaf : fork(other, leaf, shift);
	}

	private static <V> Node<V> fork(Leaf<V> first, Leaf<V> second, int shift) {
		Branch<V> branch = Branch.of(mix(first.id.value()) >>> shift, first);
		return insert(branch, second, shift);
	}

	private static <V> @Nullable Node<V> remove(Node<V> node, long path) {
		if (!(node instanceof Branch<V> branch)) {
			return null;
		}
		Node<V> child = branch.child(path);
		Node<V> rest = (child != null) ? remove(child, path >>> BITS) : null;
		return (rest != null) ? branch.with(path, rest) : branch.without(path);
	}

	private static <V> void visit(@Nullable Node<V> node, BiConsumer<? super Snowflake, ? super V> consumer) {
		if (node instanceof Branch<V> branch) {
			for (Node<V> child : branch.children) {
				visit(child, consumer);
			}
		}
		else if (node instanceof Leaf<V> leaf) {
			consumer.accept(leaf.id, leaf.value);
		}
	}

	/** The finaliser of SplitMix64: the low bits of ids made in a row hardly differ. */
	private static long mix(long id) {
		long mixed = (id ^ (id >>> 30)) * 0xbf58476d1ce4e5b9L;
		mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
		return mixed ^ (mixed >>> 31);
	}

	private sealed interface Node<V> permits Leaf, Branch {

	}

	private static final class Leaf<V> implements Node<V> {

		private final Snowflake id;

		private final V value;

		Leaf(Snowflake id, V value) {
			this.id = id;
			this.value = value;
		}

	}

	/** Holds the children that exist, in the order of their bits. */
	private static final class Branch<V> implements Node<V> {

		private final long bitmap;

		private final Node<V>[] children;

		private Branch(long bitmap, Node<V>[] children) {
			this.bitmap = bitmap;
			this.children = children;
		}

		static <V> Branch<V> of(long path, Node<V> child) {
			Node<V>[] children = array(1);
			children[0] = child;
			return new Branch<>(bit(path), children);
		}

		@Nullable Node<V> child(long path) {
			return ((this.bitmap & bit(path)) != 0) ? this.children[index(path)] : null;
		}

		Branch<V> with(long path, Node<V> child) {
			int index = index(path);
			if ((this.bitmap & bit(path)) != 0) {
				Node<V>[] copy = this.children.clone();
				copy[index] = child;
				return new Branch<>(this.bitmap, copy);
			}
			Node<V>[] copy = array(this.children.length + 1);
			System.arraycopy(this.children, 0, copy, 0, index);
			copy[index] = child;
			System.arraycopy(this.children, index, copy, index + 1, this.children.length - index);
			return new Branch<>(this.bitmap | bit(path), copy);
		}

		@Nullable Branch<V> without(long path) {
			if (this.children.length == 1) {
				return null;
			}
			int index = index(path);
			Node<V>[] copy = Arrays.copyOf(this.children, this.children.length - 1);
			System.arraycopy(this.children, index + 1, copy, index, copy.length - index);
			return new Branch<>(this.bitmap & ~bit(path), copy);
		}

		private int index(long path) {
			return Long.bitCount(this.bitmap & (bit(path) - 1));
		}

		private static long bit(long path) {
			return 1L << (int) (path & MASK);
		}

		@SuppressWarnings("unchecked")
		private static <V> Node<V>[] array(int length) {
			return (Node<V>[]) new Node<?>[length];
		}

	}

}
