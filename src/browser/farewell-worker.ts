/// <reference lib="webworker" />
export type {}

declare const self: ServiceWorkerGlobalScope

/** Takes the place of a service worker that is no longer wanted, and leaves nothing behind, itself included. */
self.addEventListener('install', () => void self.skipWaiting())

self.addEventListener('activate', (event) => {
  const leave = async () => {
    const ours = (await caches.keys()).filter((name) => name.startsWith('prelo-'))
    await Promise.all(ours.map((name) => caches.delete(name)))
    await self.registration.unregister()
  }
  event.waitUntil(leave())
})
