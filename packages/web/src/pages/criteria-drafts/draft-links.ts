/** Addresses of the pages about criteria sets. */
export const setsAddress = '/bo-tieu-chi'

export const draftLinks = (draft: string) => {
  const own = `${setsAddress}/soan/${draft}`
  return {
    own,
    figures: (section: string): string => `${own}/so-lieu?${new URLSearchParams({ phan: section })}`,
    text: `${own}/van-ban`,
    trial: `${own}/thu`,
    issue: `${own}/ban-hanh`,
    remove: `${own}/xoa`,
  }
}
