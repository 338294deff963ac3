package io.fluxer.embedded.core;

import java.util.List;

/**
 * The bytes of a file, wherever they are. The shell makes contents; the core keeps them
 * and lets them go.
 *
 * @since 0.1.0
 */
public interface FileContent {

	/**
	 * Returns the length.
	 * @return bytes
	 */
	long size();

	/**
	 * Tells whether the bytes take room on the heap.
	 * @return whether they do
	 */
	boolean inMemory();

	/**
	 * Reads the content whole: for what is known to be small.
	 * @return the bytes; not copied if they are in memory
	 */
	byte[] bytes();

	/**
	 * Frees what the content takes. Called once nothing can ask for it anymore.
	 */
	void discard();

	/**
	 * Returns the contents that this one is made of, in their order.
	 * @return itself alone, if it is one piece
	 */
	default List<FileContent> pieces() {
		return List.of(this);
	}

	/**
	 * Wraps bytes.
	 * @param bytes the bytes; not copied
	 * @return a content in memory
	 */
	static FileContent of(byte[] bytes) {
		return new MemoryContent(bytes);
	}

}
